import { useState } from "react";
import { partOf, stateGroups, type StateToDraw } from "../support/states.ts";
import { StoryWindow } from "../support/StoryWindow.tsx";
import { Place } from "./Place.tsx";

const titleOf = ({ name }: StateToDraw) => name.slice(0, 1).toUpperCase() + name.slice(1);

interface StateRowProps {
  state: StateToDraw;
  isShown: boolean;
  onShow: () => void;
}

function StateRow({ state, isShown, onShow }: StateRowProps) {
  return (
    <li className="states-row" data-shown={isShown ? "" : undefined}>
      <button type="button" className="states-name" aria-pressed={isShown} onClick={onShow}>
        {titleOf(state)}
      </button>
      <span className="states-links">
        {state.stories.map((story) => (
          <Place key={story} path={`/story/${story}`}>
            {partOf(story)}
          </Place>
        ))}
      </span>
    </li>
  );
}

/** Every state to draw on purpose, with the stories that show it, and one of them live. */
export function StatesPage() {
  const [shown, setShown] = useState(stateGroups[0]?.states[0]);
  const count = stateGroups.reduce((sum, { states }) => sum + states.length, 0);
  return (
    <div className="start states sb-unstyled">
      <h1>States</h1>
      <p>
        The {count} states that are drawn on purpose. Press a name to see the state here; its links open the stories
        that show it, on the whole page and in its parts.
      </p>
      <div className="states-columns">
        <div>
          {stateGroups.map(({ title, states }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul className="states-list">
                {states.map((state) => (
                  <StateRow key={state.name} state={state} isShown={state === shown} onShow={() => setShown(state)} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="states-window">
          {shown === undefined ? null : (
            <StoryWindow
              key={shown.name}
              id={shown.stories[0] ?? ""}
              title={titleOf(shown)}
              globals="scheme:light"
              width={1148}
              height={1000}
              scale={0.5}
            />
          )}
        </div>
      </div>
    </div>
  );
}
