export { VaultCannotOpenScreen } from "../vault-cannot-open/vault-cannot-open-screen.tsx";
export { FirstRunScreen } from "../../sign-in/first-run/first-run-screen.tsx";
export { RestoreScreen } from "../../restore/restore-screen.tsx";
export { RecoverScreen } from "../../users/recovery/recover-screen.tsx";
