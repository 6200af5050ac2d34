const paths = {
  home: "M2.5 7.2 8 2.5l5.5 4.7v6.3h-3.7v-4H6.2v4H2.5z",
  key: "M9.6 10.1a4 4 0 1 0-3.7-3.7L2 10.3V14h3.2v-1.8H7v-1.6l.8-.8a4 4 0 0 0 1.8.3zM11 5.2v-.1",
  book: "M8 4.2C6.6 3 4.6 2.6 2.2 2.8v9.6c2.4-.2 4.4.2 5.8 1.4 1.4-1.2 3.4-1.6 5.8-1.4V2.8C11.4 2.6 9.4 3 8 4.2zm0 0v9.6",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  choose: "M5 6.2 8 3.2l3 3M5 9.8l3 3 3-3",
  down: "M4.5 6.5 8 10l3.5-3.5",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  check: "M3 8.5 6.5 12 13 4.5",
  external: "M4.5 11.5l7-7M5.5 4.5h6v6",
  next: "M3 8h10M9 4l4 4-4 4",
  light:
    "M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1M8 10.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z",
  dark: "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z",
  system: "M2 3h12v8H2zM6 13.5h4",
} as const;

export interface IconProps {
  name: keyof typeof paths;
}

/** A small drawing beside a text that says the same. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="app-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
