import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { Dialog as HeadlessDialog, DialogPanel } from "@headlessui/react";
import MuiDialog from "@mui/material/Dialog";
import MuiDrawer from "@mui/material/Drawer";
import { Dialog as RadixDialog } from "radix-ui";
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from "react";
import { Dialog as AriaDialog, Modal as AriaModal, ModalOverlay as AriaOverlay } from "react-aria-components";
import { Drawer } from "vaul";

export const clock = Date.parse("2026-11-16T10:30:00Z");

/** The page without the parts that open nothing. */
export function ApiKeys(props: Partial<ApiKeysPageProps>) {
  const [adapter] = useState(() => createMemoryAdapter({ clock: () => clock, seed: 7, scenario: "empty" }));
  return <ApiKeysPage adapter={adapter} now={() => clock} hide={["quota", "chart", "guidance"]} {...props} />;
}

export interface HostProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

function Plain({ open, children }: HostProps) {
  return open ? <div>{children}</div> : null;
}

function Transformed({ open, children }: HostProps) {
  return open ? (
    <div style={{ transform: "translate(40px, 10px)", contain: "paint", overflow: "hidden", zIndex: 1 }}>
      {children}
    </div>
  ) : null;
}

function InertSibling({ open, children }: HostProps) {
  return open ? (
    <>
      <div inert>Elsewhere</div>
      <div>{children}</div>
    </>
  ) : null;
}

function Fitting({ open, children }: HostProps) {
  return open ? <div style={{ inlineSize: "fit-content" }}>{children}</div> : null;
}

export function FullScreen({ open, children }: HostProps) {
  const box = useRef<HTMLDivElement>(null);
  return open ? (
    <div ref={box} style={{ background: "white", overflow: "auto" }}>
      <button type="button" onClick={() => void box.current?.requestFullscreen()}>
        Fill the screen
      </button>
      {children}
    </div>
  ) : null;
}

function Native({ open, onOpenChange, children }: HostProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label="Settings"
      onClose={(event) => event.target === dialog.current && onOpenChange(false)}
    >
      {open ? children : null}
    </dialog>
  );
}

function Popover({ open, onOpenChange, children }: HostProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = layer.current;
    if (node === null) return undefined;
    if (open) node.showPopover();
    const onToggle = (event: Event) => {
      if (event.target === node && (event as ToggleEvent).newState === "closed") onOpenChange(false);
    };
    node.addEventListener("toggle", onToggle);
    return () => node.removeEventListener("toggle", onToggle);
  }, [open, onOpenChange]);
  return (
    <div ref={layer} popover="auto" aria-label="Settings">
      {open ? children : null}
    </div>
  );
}

function Radix({ open, onOpenChange, children }: HostProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay style={{ position: "fixed", inset: 0, zIndex: 50 }} />
        <RadixDialog.Content
          aria-describedby={undefined}
          style={{ position: "fixed", inset: 40, zIndex: 50, overflow: "auto", background: "white" }}
        >
          <RadixDialog.Title>Settings</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

function Vaul({ open, onOpenChange, children }: HostProps) {
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange}>
      <Drawer.Portal>
        <Drawer.Overlay />
        <Drawer.Content aria-describedby={undefined} style={{ position: "fixed", inset: 40, background: "white" }}>
          <Drawer.Title>Settings</Drawer.Title>
          {children}
        </Drawer.Content>
      </Drawer.Portal>
    </Drawer.Root>
  );
}

function Mui({ open, onOpenChange, children }: HostProps) {
  return (
    <MuiDialog open={open} onClose={() => onOpenChange(false)} fullScreen transitionDuration={0} aria-label="Settings">
      {children}
    </MuiDialog>
  );
}

function MuiSide({ open, onOpenChange, children }: HostProps) {
  return (
    <MuiDrawer anchor="right" open={open} onClose={() => onOpenChange(false)} transitionDuration={0}>
      {children}
    </MuiDrawer>
  );
}

function Base({ open, onOpenChange, children }: HostProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Popup style={{ position: "fixed", inset: 40, background: "white" }}>
          <BaseDialog.Title>Settings</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

function Aria({ open, onOpenChange, children }: HostProps) {
  return (
    <AriaOverlay isOpen={open} onOpenChange={onOpenChange} isDismissable>
      <AriaModal style={{ position: "fixed", inset: 40, background: "white" }}>
        <AriaDialog aria-label="Settings">{children}</AriaDialog>
      </AriaModal>
    </AriaOverlay>
  );
}

function Headless({ open, onOpenChange, children }: HostProps) {
  return (
    <HeadlessDialog open={open} onClose={() => onOpenChange(false)} aria-label="Settings">
      <DialogPanel style={{ position: "fixed", inset: 40, background: "white" }}>{children}</DialogPanel>
    </HeadlessDialog>
  );
}

/** Each layer of a host, and whether its own Escape closes it. */
export const hosts: readonly (readonly [string, ComponentType<HostProps>, "closes" | "stays"])[] = [
  ["no layer", Plain, "stays"],
  ["a transformed and contained box", Transformed, "stays"],
  ["a box beside an inert one", InertSibling, "stays"],
  ["a box that is as wide as its content", Fitting, "stays"],
  ["a native dialog", Native, "closes"],
  ["a popover", Popover, "closes"],
  ["Radix Dialog", Radix, "closes"],
  ["vaul", Vaul, "closes"],
  ["MUI Dialog", Mui, "closes"],
  ["MUI Drawer", MuiSide, "closes"],
  ["Base UI Dialog", Base, "closes"],
  ["React Aria Modal", Aria, "closes"],
  ["Headless UI Dialog", Headless, "closes"],
];

/** A host with a button outside its layer, and a state that tells whether the layer is open. */
export function Stage({ Host, children }: { Host: ComponentType<HostProps>; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  const [presses, setPresses] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setPresses((count) => count + 1)}>
        Outside, pressed {presses} times
      </button>
      <p data-testid="layer">{open ? "open" : "closed"}</p>
      <Host open={open} onOpenChange={setOpen}>
        {children}
      </Host>
    </>
  );
}
