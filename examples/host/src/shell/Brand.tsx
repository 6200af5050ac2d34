import { Link } from "react-router";

/** The product's name, which leads home. */
export function Brand() {
  return (
    <Link to="/" className="app-brand" translate="no">
      <img src="/favicon.svg" alt="" width="24" height="24" />
      Mark AI
    </Link>
  );
}
