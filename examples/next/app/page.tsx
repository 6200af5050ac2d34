import Link from "next/link";

export default function Home() {
  return (
    <main>
      <h1>Acme</h1>
      <nav aria-label="Developers">
        <Link href="/developers/api-keys">API Keys</Link>
      </nav>
    </main>
  );
}
