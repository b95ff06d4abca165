export { FaultScreen } from "../../screens/fault/fault-screen.tsx";
export { FirstRunScreen } from "../../screens/first-run/first-run-screen.tsx";
export { RestoreScreen } from "../../screens/restore/restore-screen.tsx";
export { RecoverScreen } from "../../screens/recover/recover-screen.tsx";
