export { ActivitiesScreen } from "../../screens/together/activities-screen.tsx";
export { BelongingsScreen } from "../../screens/together/belongings-screen.tsx";
export { PeopleTermsScreen } from "../../screens/together/people-terms-screen.tsx";
export { TasksScreen } from "../../screens/together/tasks-screen.tsx";
export { VisitsScreen } from "../../screens/together/visits-screen.tsx";
export { WeekScreen } from "../../screens/together/week-screen.tsx";
