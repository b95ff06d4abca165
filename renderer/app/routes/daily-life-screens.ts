export { ActivitiesScreen } from "../../daily-life/activities/activities-screen.tsx";
export { BelongingsScreen } from "../../daily-life/belongings/belongings-screen.tsx";
export { AgreedLimitsScreen } from "../../daily-life/chores/agreed-limits-screen.tsx";
export { TasksScreen } from "../../daily-life/chores/tasks-screen.tsx";
export { VisitsScreen } from "../../daily-life/visits/visits-screen.tsx";
export { WeekScreen } from "../../daily-life/chores/week-screen.tsx";
