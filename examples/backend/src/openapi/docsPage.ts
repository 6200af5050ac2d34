import { html } from "hono/html";
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from "./OpenApiDocument.js";

type Html = ReturnType<typeof html>;

/** The document as a page that needs no script. */
export async function docsPage({ info, tags, paths, components }: OpenApiDocument): Promise<string> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const page: string = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <main>
          <h1>${info.title}</h1>
          <p>${prose(info.description)}</p>
          <p><a href="/api/openapi.json">openapi.json</a>, OpenAPI 3.1</p>
          ${tags.map(
            (tag) =>
              html`<h2>${tag.name}</h2>
                <p>${tag.description}.</p>
                ${operations
                  .filter(({ operation }) => operation.tags.includes(tag.name))
                  .map(({ path, method, operation }) => section(path, method, operation))}`,
          )}
          <h2>Schemas</h2>
          ${Object.entries(components.schemas).map(
            ([name, schema]) =>
              html`<h3 id="${name}">${name}</h3>
                <pre>${JSON.stringify(schema, null, 2)}</pre>`,
          )}
        </main>
      </body>
    </html>`;
  return page;
}

function section(path: string, method: string, operation: Operation): Html {
  const body = operation.requestBody?.content["application/json"]?.schema;
  return html`<section id="${operation.operationId}">
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${operation.summary}.</p>
    ${operation.parameters ? table(["Parameter", "In", "What"], operation.parameters.map(parameterRow)) : ""}
    ${body ? html`<p>Body: ${typeName(body)}. ${operation.requestBody.description}</p>` : ""}
    ${table(
      ["Status", "Meaning", "Body"],
      Object.entries(operation.responses).map(([status, { description, content }]) => {
        const schema = Object.values(content ?? {})[0]?.schema;
        return [html`${status}`, prose(description), schema ? typeName(schema) : html`none`];
      }),
    )}
  </section>`;
}

function parameterRow(parameter: Parameter): Html[] {
  const { name, in: place, required, description = "", schema } = parameter;
  return [
    html`<code>${name}</code>${required ? "" : " (optional)"}`,
    html`${place}`,
    html`${typeName(schema)}${description === "" ? "" : html`<br />${prose(description)}`}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Text in which backticks mark code. */
function prose(text: string): Html {
  return html`${text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A link where the schema has a name, else the schema itself in one line. */
function typeName(schema: JsonSchema): Html {
  const whole = Array.isArray(schema.allOf) ? (schema.allOf as JsonSchema[])[0] : schema;
  if (typeof whole?.$ref !== "string") return html`<code>${JSON.stringify(schema)}</code>`;
  const name = whole.$ref.replace("#/components/schemas/", "");
  return html`<a href="#${name}">${name}</a>`;
}

export const docsStyles = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1c2024, #edeef0); background: light-dark(#fff, #111113); }
main { max-inline-size: 880px; margin-inline: auto; padding: 32px 16px 96px; }
h2 { margin-block-start: 48px; border-block-end: 1px solid light-dark(#d9d9e0, #43484e); }
section { margin-block: 32px; }
h3 { margin-block-end: 4px; overflow-wrap: anywhere; }
p { max-inline-size: 70ch; margin-block: 4px 12px; }
table { inline-size: 100%; border-collapse: collapse; font-size: 14px; margin-block-end: 12px; }
th, td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; border-block-end: 1px solid light-dark(#e8e8ec, #2e3135); }
td:last-child { overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 12px; font-size: 13px; background: light-dark(#f4f4f6, #1c1d1f); }
a { color: light-dark(#0d5fb8, #8cc2ff); }
`;
