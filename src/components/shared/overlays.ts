export { CreateKeyDialogContent } from "../create-key-dialog/CreateKeyDialogContent.js";
export { RevokeKeyContent } from "../revoke-key-dialog/RevokeKeyContent.js";
