export interface StoryWindowProps {
  /** The story's id: `page--default`. */
  id: string;
  /** What the window shows, above it. */
  title: string;
  /** The toolbar's choices in it: `scheme:dark;language:de`. */
  globals: string;
  /** The window's own size in pixels: what the page believes to have. */
  width: number;
  height: number;
  /** The size at which it is drawn, from 0.2 to 1. */
  scale: number;
}

/** A story in a window of its own, drawn smaller than it is. */
export function StoryWindow({ id, title, globals, width, height, scale }: StoryWindowProps) {
  return (
    <figure className="sheet-state" style={{ inlineSize: width * scale }}>
      <figcaption className="sheet-name">{title}</figcaption>
      <div className="story-window" style={{ inlineSize: width * scale, blockSize: height * scale }}>
        <iframe
          title={title}
          loading="lazy"
          style={{ inlineSize: width, blockSize: height, transform: `scale(${String(scale)})` }}
          src={`iframe.html?id=${id}&viewMode=story&globals=${encodeURIComponent(globals)}`}
        />
      </div>
    </figure>
  );
}
