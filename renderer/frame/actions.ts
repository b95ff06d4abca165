import { useNavigate } from "@tanstack/react-router";
import {
  BedDouble,
  DoorOpen,
  Eye,
  EyeOff,
  House,
  ListChecks,
  Lock,
  Printer,
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
  const { t } = useTranslation(["frame", "paper"]);
  const { open: printEvacuationList } = useEvacuationList();
  const navigate = useNavigate();
  const { isPrivate, setPrivate } = useNames();
  const go = (to: "/" | "/house" | "/people" | "/settings" | "/admit" | "/house/nights") => () => {
    void navigate({ to });
  };
  return [
    { id: "admit", label: t("frame:actionAdmit"), Icon: DoorOpen, act: go("/admit") },
    { id: "census", label: t("frame:actionCensus"), Icon: ListChecks, act: go("/house/nights") },
    { id: "today", label: t("frame:goToday"), Icon: House, act: go("/") },
    { id: "house", label: t("frame:goHouse"), Icon: BedDouble, act: go("/house") },
    { id: "people", label: t("frame:goPeople"), Icon: Users, act: go("/people") },
    { id: "settings", label: t("frame:goSettings"), Icon: Settings, act: go("/settings") },
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
