export { SettingsScreen } from "../../settings/settings-screen.tsx";
