export { HandbookScreen } from "../../screens/handbook/handbook-screen.tsx";
export { TermsScreen } from "../../screens/handbook/terms-screen.tsx";
