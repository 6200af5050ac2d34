import { Link } from "react-router";

export default function Home() {
  return (
    <>
      <h1>Acme</h1>
      <Link to="/developers/api-keys">API Keys</Link>
    </>
  );
}
