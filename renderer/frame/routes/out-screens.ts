export { OutScreen } from "../../screens/passes/out-screen.tsx";
export { SearchScreen } from "../../screens/passes/search-screen.tsx";
export { StepsScreen } from "../../screens/passes/steps-screen.tsx";
