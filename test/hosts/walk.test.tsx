import { render, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ApiKeys, hosts, Stage } from "./hosts.tsx";
import { layer, useHost, walk } from "./walk.ts";

describe("G18: the whole of a key's life inside a host's layer", () => {
  it.each(hosts)("inside %s", async (_name, Host, escape) => {
    await page.viewport(1100, 800);
    render(
      <Stage Host={Host}>
        <ApiKeys />
      </Stage>,
    );
    await walk();
    expect(layer(), "nothing of this closed the host's layer").toBe("open");

    if (escape === "closes") {
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(layer(), "the next Escape is the host's").toBe("closed"));
    }
    await useHost();
  });
});
