export { SettingsScreen } from "../../screens/settings/settings-screen.tsx";
