import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";

@Component({
  selector: "app-root",
  // Lets the template have elements that no Angular component declares.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <header>
      <strong>Acme</strong>
      <button type="button" (click)="changeColours()">Change colours</button>
      @if (unsaved()) {
        <span role="status">A new key is not saved yet.</span>
      }
    </header>
    <main>
      <mak-api-keys
        base-url="/api/management/v1"
        product-name="Acme"
        [attr.color-scheme]="scheme()"
        (mak-unsaved-change)="onUnsavedChange($event)"
      ></mak-api-keys>
    </main>
  `,
})
export class App {
  readonly scheme = signal<"light" | "dark">("light");
  readonly unsaved = signal(false);

  changeColours(): void {
    this.scheme.update((scheme) => (scheme === "light" ? "dark" : "light"));
  }

  onUnsavedChange(event: Event): void {
    this.unsaved.set((event as CustomEvent<{ unsaved: boolean }>).detail.unsaved);
  }
}
