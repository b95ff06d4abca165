export { ReportsScreen } from "../../screens/reports/reports-screen.tsx";
