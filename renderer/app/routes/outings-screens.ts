export { OutingsScreen } from "../../outings/outings-screen.tsx";
export { MissingSearchScreen } from "../../outings/missing-search-screen.tsx";
export { MissingSearchStepsScreen } from "../../outings/missing-search-steps-screen.tsx";
