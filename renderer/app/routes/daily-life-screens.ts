export { ActivitiesScreen } from "../../daily-life/activities/activities-screen.tsx";
export { PostAndLentItemsScreen } from "../../daily-life/belongings/post-and-lent-items-screen.tsx";
export { AgreedLimitsScreen } from "../../daily-life/chores/agreed-limits-screen.tsx";
export { TasksScreen } from "../../daily-life/chores/tasks-screen.tsx";
export { VisitsScreen } from "../../daily-life/visits/visits-screen.tsx";
export { WeekScreen } from "../../daily-life/chores/week-screen.tsx";
