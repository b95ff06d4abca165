export { HandbookScreen } from "../../handbook/handbook-screen.tsx";
export { TermsScreen } from "../../handbook/terms-screen.tsx";
