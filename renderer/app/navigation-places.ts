import {
  BedDouble,
  BookOpen,
  CalendarClock,
  CalendarDays,
  CalendarHeart,
  CalendarRange,
  ChartColumn,
  CookingPot,
  DoorClosed,
  DoorOpen,
  FileClock,
  FileText,
  Footprints,
  Handshake,
  House,
  LibraryBig,
  ListChecks,
  ListTodo,
  MapPinOff,
  MessageSquareWarning,
  NotebookPen,
  NotebookText,
  Package,
  PencilLine,
  Phone,
  PhoneIncoming,
  Pill,
  Scale,
  Settings,
  ShieldQuestion,
  TriangleAlert,
  Users,
  UserSearch,
  type LucideIcon,
} from "lucide-react";
import type { ShortcutId } from "../../domain/core/keyboard-shortcuts.ts";
import type { Role } from "../../domain/users/user.ts";
import type { words } from "../i18n/en.ts";
import { paths } from "../shell/paths.ts";

/** An action or a destination; its texts are those of the frame. */
export interface Place {
  readonly label: keyof (typeof words)["frame"];
  readonly href: string;
  readonly Icon: LucideIcon;
  /** Left out where it is for all staff. */
  readonly roles?: readonly Role[];
  readonly shortcut?: ShortcutId;
}

const office: readonly Role[] = ["care", "admin"];
const admin: readonly Role[] = ["admin"];

/** Actions that can be started at any moment. */
export const beginnings = [
  { label: "actionAdmit", href: paths.admit, Icon: DoorOpen, shortcut: "admit" },
  { label: "actionStranger", href: paths.stranger, Icon: ShieldQuestion },
  { label: "actionCensus", href: paths.nights, Icon: ListChecks },
  { label: "actionOut", href: paths.out, Icon: Footprints },
  {
    label: "actionTakeCall",
    href: paths.takeCall,
    Icon: Phone,
    shortcut: "takeCall",
  },
  { label: "actionIncident", href: paths.newIncident, Icon: NotebookPen },
  { label: "actionWriteLog", href: paths.writeLog, Icon: PencilLine },
  { label: "goHandOver", href: paths.handOver, Icon: BookOpen },
  {
    label: "actionAppointment",
    href: paths.planAppointment,
    Icon: CalendarDays,
  },
  { label: "goMedicines", href: paths.medicines, Icon: Pill },
  { label: "actionMedicine", href: paths.startMedicine, Icon: Pill },
  { label: "actionVisit", href: paths.noteVisit, Icon: DoorClosed },
  { label: "actionPost", href: paths.notePost, Icon: Package },
  { label: "actionActivity", href: paths.planActivity, Icon: CalendarHeart },
  { label: "actionComplaint", href: paths.newComplaint, Icon: MessageSquareWarning },
  { label: "actionBreach", href: paths.newBreach, Icon: MapPinOff },
] as const satisfies readonly Place[];

/** Every other screen. */
export const navigationPlaces = [
  { label: "goToday", href: paths.today, Icon: House },
  { label: "goHouse", href: paths.house, Icon: BedDouble },
  { label: "goTimeline", href: paths.timeline, Icon: CalendarRange },
  { label: "goAhead", href: paths.ahead, Icon: CalendarClock },
  { label: "goLog", href: paths.log, Icon: BookOpen },
  { label: "goCalendar", href: paths.calendar, Icon: CalendarDays },
  { label: "goTogether", href: paths.together, Icon: CookingPot },
  { label: "goTasks", href: paths.togetherTasks, Icon: ListTodo },
  { label: "goTakePart", href: paths.togetherPeople, Icon: Users },
  { label: "goActivities", href: paths.activities, Icon: CalendarHeart },
  { label: "goVisits", href: paths.visits, Icon: DoorClosed },
  { label: "goBelongings", href: paths.belongings, Icon: Package },
  { label: "goAgreement", href: paths.agreement, Icon: Handshake },
  { label: "goIncidents", href: paths.incidents, Icon: TriangleAlert },
  { label: "goBreaches", href: paths.breaches, Icon: MapPinOff },
  { label: "goComplaints", href: paths.complaints, Icon: MessageSquareWarning },
  { label: "goSteps", href: paths.missingSteps, Icon: UserSearch },
  { label: "goPeople", href: paths.people, Icon: Users },
  { label: "goReferrals", href: paths.referrals, Icon: PhoneIncoming },
  { label: "goNotes", href: paths.notes, Icon: NotebookText },
  { label: "goDocuments", href: paths.documents, Icon: FileClock },
  { label: "goDossiers", href: paths.dossiers, Icon: FileText, roles: office },
  { label: "goReports", href: paths.reports, Icon: ChartColumn, roles: admin },
  { label: "goSettings", href: paths.settings, Icon: Settings },
] as const satisfies readonly Place[];

/** The entries about help. */
export const helpPlaces = [
  { label: "goHandbook", href: paths.handbook, Icon: LibraryBig },
  { label: "goTerms", href: paths.terms, Icon: Scale },
] as const satisfies readonly Place[];
