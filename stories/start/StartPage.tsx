import { Place } from "./Place.tsx";

const places: readonly (readonly [name: string, path: string, what: string])[] = [
  [
    "Page",
    "/story/page--default",
    "The whole page: as it is most of the time, and in each state that a person can meet.",
  ],
  ["States", "/docs/states--docs", "Every state to design for, by name, with the stories that show it."],
  [
    "Sections",
    "/docs/sections-page-header--docs",
    "Its parts. Each has its states by name, and all of them on one sheet.",
  ],
  ["Matrix", "/story/matrix--default", "One state side by side: schemes, languages and widths of your choice."],
  [
    "Foundations",
    "/story/foundations-colours--default",
    "Colours, type, spacing, icons, controls, every message, and motion.",
  ],
  [
    "Theming",
    "/story/theming--default",
    "Make a theme by hand, and see at once which colours cannot be read on which.",
  ],
  [
    "Languages",
    "/story/languages-page--all-languages",
    "The page and each dialog in every language, and all of them on one sheet.",
  ],
  [
    "Adapters",
    "/story/adapters--default",
    "Backends that are slow, fail in one part, lack methods or answer nonsense.",
  ],
  [
    "Partners",
    "/story/partners--all-states",
    "The page as six invented companies have it. Each is one object, in one file.",
  ],
  ["Guides", "/docs/guides-getting-started--docs", "The documentation, beside the live page."],
];

const menus: readonly (readonly [name: string, what: string])[] = [
  ["Scheme", "light or dark"],
  ["Language", "every language of the package, and a made-up one of twice the length"],
  ["Direction", "any language from left to right or from right to left"],
  ["Density", "rows of 48 or of 40 pixels"],
  ["Width", "the page in a column of 1440 to 320 pixels"],
  ["Scenario", "other data in place of the story's own: many keys, none, the limit reached"],
  ["Theme", "the presets of the package, and the looks of the partners"],
];

/** The first page of Storybook: the page itself, and where things are. */
export function StartPage() {
  return (
    <div className="start sb-unstyled">
      <h1>API keys</h1>
      <p>
        The page on which the people of a company create, watch and revoke the keys of an API. Every state of it is one
        click away, on data in memory, at a time that stands still: Monday, 16 November 2026, 11:30 in Berlin.
      </p>
      <iframe className="start-frame" title="The page" src="iframe.html?id=page--default&viewMode=story" />
      <h2>Where things are</h2>
      <ul className="start-places">
        {places.map(([name, path, what]) => (
          <li className="start-place" key={name}>
            <Place path={path}>{name}</Place>
            <p>{what}</p>
          </li>
        ))}
      </ul>
      <h2>The toolbar</h2>
      <p>It changes every story. A story that is about one look, such as Dark or German, keeps it.</p>
      <table className="start-table">
        <thead>
          <tr>
            <th scope="col">Choose</th>
            <th scope="col">to see</th>
          </tr>
        </thead>
        <tbody>
          {menus.map(([name, what]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>How to find a state</h2>
      <p>
        The page <Place path="/docs/states--docs">States</Place> lists them all. Or press <kbd>/</kbd> and type a name:
        &ldquo;copy refused&rdquo;, &ldquo;limit near&rdquo;, &ldquo;answer lost&rdquo;. A state has the same name
        everywhere. Where it takes a few clicks to get there, the story takes them, and the Interactions panel lists
        them.
      </p>
      <h2>What a story promises</h2>
      <p>
        Every story runs as a test in a real browser, without an error or a warning in the console, and axe checks it
        against WCAG 2.2, level AA. <code>npm run screenshots</code> draws every state as pictures, and tells what
        changed between two sets of them: see <Place path="/docs/guides-storybook--docs">the guide</Place>.
      </p>
    </div>
  );
}
