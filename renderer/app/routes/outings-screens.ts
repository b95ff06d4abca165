export { OutingsScreen } from "../../outings/outings-screen.tsx";
export { SearchScreen } from "../../outings/search-screen.tsx";
export { MissingSearchStepsScreen } from "../../outings/missing-search-steps-screen.tsx";
