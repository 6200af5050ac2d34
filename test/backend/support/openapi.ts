import { createRequire } from "node:module";
import type { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import openapi from "@mark-ai/api-keys/openapi.json";
import type { JsonSchema, OpenApiDocument } from "../../../examples/backend/src/openapi/OpenApiDocument.js";

export const document = openapi as unknown as OpenApiDocument;
