import { checkTheme, type ContrastFinding, type Theme } from "@mark-ai/api-keys";

const swatch = (color: string) => <span className="theming-swatch" style={{ background: color }} aria-hidden="true" />;

function Finding({ finding }: { finding: ContrastFinding }) {
  const { scheme, pair, ratio, needed, suggestion } = finding;
  return (
    <tr>
      <td>{scheme}</td>
      <td>{pair.join(" on ")}</td>
      <td>{ratio === undefined ? "cannot be read" : ratio.toFixed(2)}</td>
      <td>{needed}</td>
      <td>
        {suggestion === undefined ? (
          "none of this hue"
        ) : (
          <>
            {swatch(suggestion)} <code>{suggestion}</code>
          </>
        )}
      </td>
    </tr>
  );
}

/** What `checkTheme` says of a theme, as it is being made. */
export function ContrastGate({ theme }: { theme: Theme }) {
  const findings = checkTheme(theme);
  const verdict =
    findings.length === 0 ? "Passes WCAG 2.2 AA in light and dark." : `Pairs that fail WCAG 2.2 AA: ${findings.length}`;
  return (
    <section aria-label="Contrast gate">
      <p role="status">{verdict}</p>
      {findings.length === 0 ? null : (
        <table className="theming-findings">
          <thead>
            <tr>
              {["Scheme", "Pair", "Ratio", "Needed", "Nearest that passes"].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <Finding key={`${finding.scheme} ${finding.pair.join(" ")}`} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
