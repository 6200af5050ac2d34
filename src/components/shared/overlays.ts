export { CleanUpReview } from "../clean-up/CleanUpReview.js";
export { CreateKeyDialogContent } from "../create-key-dialog/CreateKeyDialogContent.js";
export { InlineEditor } from "../key-details/InlineEditor.js";
export { KeyDetailsContent } from "../key-details/KeyDetailsContent.js";
export { RevokeKeyContent } from "../revoke-key-dialog/RevokeKeyContent.js";
