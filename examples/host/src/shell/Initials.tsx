export interface InitialsProps {
  name: string;
  /** A company is square, a person round. */
  shape: "square" | "round";
}

/** A picture of someone who has given none, beside the name itself. */
export function Initials({ name, shape }: InitialsProps) {
  const letters = name
    .split(/\s+/u)
    .map((word) => word.match(/^./u)?.[0] ?? "")
    .slice(0, shape === "square" ? 1 : 2);
  return (
    <span className="app-initials" data-shape={shape} aria-hidden="true">
      {letters.join("")}
    </span>
  );
}
