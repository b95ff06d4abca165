export { OutScreen } from "../../outings/out-screen.tsx";
export { SearchScreen } from "../../outings/search-screen.tsx";
export { StepsScreen } from "../../outings/steps-screen.tsx";
