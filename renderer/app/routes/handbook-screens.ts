export { HandbookScreen } from "../../handbook/handbook-screen.tsx";
export { LegalTermsScreen } from "../../handbook/legal-terms-screen.tsx";
