export { ReportsScreen } from "../../reports/reports-screen.tsx";
