import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import Head from "next/head";
import { HostPage } from "../page.js";

const adapter = createMemoryAdapter();

export default function Index() {
  return (
    <>
      <Head>
        <title>A consumer</title>
        <link rel="icon" href="data:," />
      </Head>
      <HostPage adapter={adapter} />
    </>
  );
}
