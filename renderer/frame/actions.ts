import { useNavigate } from "@tanstack/react-router";
import {
  BedDouble,
  BookOpen,
  CalendarClock,
  CalendarRange,
  CalendarDays,
  Pill,
  CalendarHeart,
  CookingPot,
  DoorClosed,
  DoorOpen,
  Eye,
  EyeOff,
  FileClock,
  Footprints,
  House,
  ListChecks,
  Lock,
  Package,
  PencilLine,
  MessageSquareWarning,
  NotebookPen,
  Printer,
  Phone,
  PhoneIncoming,
  Settings,
  Users,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { lockHouse } from "../lib/window.ts";
import { useNames } from "./privacy.tsx";
import { useEvacuationList } from "./use-evacuation-list.ts";

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly act: () => void;
}

/** What the palette offers besides people. */
export function useActions(): readonly Action[] {
  return [...useWork(), ...useHouse(), ...usePlaces(), ...useWindow()];
}

function useGo(): (to: Place) => () => void {
  const navigate = useNavigate();
  return (to) => () => {
    void navigate({ to });
  };
}

/** What is done at any moment. */
function useWork(): readonly Action[] {
  const { t } = useTranslation(["frame"]);
  const go = useGo();
  return [
    { id: "admit", label: t("frame:actionAdmit"), Icon: DoorOpen, act: go("/admit") },
    { id: "census", label: t("frame:actionCensus"), Icon: ListChecks, act: go("/house/nights") },
    { id: "out", label: t("frame:actionOut"), Icon: Footprints, act: go("/house/out") },
    {
      id: "newIncident",
      label: t("frame:actionIncident"),
      Icon: NotebookPen,
      act: go("/house/incidents/new"),
    },
    {
      id: "newComplaint",
      label: t("frame:actionComplaint"),
      Icon: MessageSquareWarning,
      act: go("/house/incidents/complaints/new"),
    },
    {
      id: "takeCall",
      label: t("frame:actionTakeCall"),
      Icon: Phone,
      act: go("/people/referrals/new"),
    },
  ];
}

/** Today, the house, and living together in it. */
function useHouse(): readonly Action[] {
  const { t } = useTranslation(["frame"]);
  const navigate = useNavigate();
  const go = useGo();
  return [
    { id: "today", label: t("frame:goToday"), Icon: House, act: go("/") },
    { id: "house", label: t("frame:goHouse"), Icon: BedDouble, act: go("/house") },
    {
      id: "together",
      label: t("frame:goTogether"),
      Icon: CookingPot,
      act: go("/house/together"),
    },
    {
      id: "visit",
      label: t("frame:actionVisit"),
      Icon: DoorClosed,
      act: () => {
        void navigate({ to: "/house/together/visits", search: { note: true } });
      },
    },
    {
      id: "post",
      label: t("frame:actionPost"),
      Icon: Package,
      act: () => {
        void navigate({ to: "/house/together/belongings", search: { note: true } });
      },
    },
    {
      id: "activity",
      label: t("frame:actionActivity"),
      Icon: CalendarHeart,
      act: () => {
        void navigate({ to: "/house/together/activities", search: { plan: true } });
      },
    },
  ];
}

function usePlaces(): readonly Action[] {
  const { t } = useTranslation(["frame"]);
  const go = useGo();
  return [
    ...useShiftActions(),
    {
      id: "timeline",
      label: t("frame:goTimeline"),
      Icon: CalendarRange,
      act: go("/house/timeline"),
    },
    { id: "ahead", label: t("frame:goAhead"), Icon: CalendarClock, act: go("/house/ahead") },
    { id: "people", label: t("frame:goPeople"), Icon: Users, act: go("/people") },
    {
      id: "referrals",
      label: t("frame:goReferrals"),
      Icon: PhoneIncoming,
      act: go("/people/referrals"),
    },
    {
      id: "documents",
      label: t("frame:goDocuments"),
      Icon: FileClock,
      act: go("/documents"),
    },
    { id: "settings", label: t("frame:goSettings"), Icon: Settings, act: go("/settings") },
  ];
}

function useWindow(): readonly Action[] {
  const { t } = useTranslation(["frame", "paper"]);
  const { open: printEvacuationList } = useEvacuationList();
  const { isPrivate, setPrivate } = useNames();
  return [
    {
      id: "evacuation",
      label: t("paper:evacuation.action"),
      Icon: Printer,
      act: printEvacuationList,
    },
    {
      id: "privacy",
      label: isPrivate ? t("frame:actionPrivacyOff") : t("frame:actionPrivacyOn"),
      Icon: isPrivate ? Eye : EyeOff,
      act: () => {
        setPrivate(!isPrivate);
      },
    },
    { id: "lock", label: t("frame:actionLock"), Icon: Lock, act: lockHouse },
  ];
}

/** What a shift reads, writes and gives. */
function useShiftActions(): readonly Action[] {
  const { t } = useTranslation("frame");
  const navigate = useNavigate();
  const go = (to: Place) => () => {
    void navigate({ to });
  };
  return [
    {
      id: "writeLog",
      label: t("actionWriteLog"),
      Icon: PencilLine,
      act: () => {
        void navigate({ to: "/house/log", search: { write: true } });
      },
    },
    { id: "log", label: t("goLog"), Icon: BookOpen, act: go("/house/log") },
    {
      id: "handOver",
      label: t("goHandOver"),
      Icon: BookOpen,
      act: go("/house/log/hand-over"),
    },
    {
      id: "calendar",
      label: t("goCalendar"),
      Icon: CalendarDays,
      act: go("/house/calendar"),
    },
    { id: "medicines", label: t("goMedicines"), Icon: Pill, act: go("/house/medicines") },
  ];
}

type Place =
  | "/"
  | "/house"
  | "/house/nights"
  | "/house/together"
  | "/house/log"
  | "/house/out"
  | "/house/incidents/new"
  | "/house/incidents/complaints/new"
  | "/house/timeline"
  | "/house/ahead"
  | "/house/log/hand-over"
  | "/house/calendar"
  | "/house/medicines"
  | "/people"
  | "/people/referrals"
  | "/people/referrals/new"
  | "/documents"
  | "/settings"
  | "/admit";
