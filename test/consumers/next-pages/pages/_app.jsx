import "@mark-ai/api-keys/styles.css";

export default function App({ Component, pageProps }) {
  return <Component {...pageProps} />;
}
