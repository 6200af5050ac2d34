import {
  CreateKeyButton,
  CreateKeyDialog,
  defaultKeysView,
  KeysTable,
  RevokeKeyDialog,
  UnsavedKeyNotice,
  useKeys,
} from "@mark-ai/api-keys";
import { useState } from "react";
import { SectionScene, type SceneArgs } from "./scene.tsx";

/** The create dialog with what a page has around it. */
export const createScene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <UnsavedKeyNotice />
    <CreateKeyButton />
    <CreateKeyDialog />
    <KeysTable />
  </SectionScene>
);

/** The table of keys, whose rows open details, menus and dialogs. */
export const tableScene = (args: SceneArgs) => (
  <SectionScene {...args}>
    <KeysTable view={args.view} />
    <CreateKeyDialog />
  </SectionScene>
);

/** As a host opens the revoke dialog: with a key of the list. */
function FromTheList({ index }: { index: number }) {
  const key = useKeys(defaultKeysView).data?.items[index];
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {key?.name}
      </button>
      <RevokeKeyDialog apiKey={open ? (key ?? null) : null} onClose={() => setOpen(false)} />
    </>
  );
}

/** Where a key that something uses stands in the list, newest first. */
export const keyInUse = 3;

export const revokeScene = (index: number) => (args: SceneArgs) => (
  <SectionScene {...args}>
    <FromTheList index={index} />
  </SectionScene>
);
