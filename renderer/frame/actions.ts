import { useNavigate } from "@tanstack/react-router";
import {
  BedDouble,
  DoorOpen,
  Eye,
  EyeOff,
  House,
  ListChecks,
  Lock,
  Settings,
  Users,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { lockHouse } from "../lib/window.ts";
import { useNames } from "./privacy.tsx";

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly act: () => void;
}

/** What the palette offers besides people. */
export function useActions(): readonly Action[] {
  const { t } = useTranslation("frame");
  const navigate = useNavigate();
  const { isPrivate, setPrivate } = useNames();
  const go = (to: "/" | "/house" | "/people" | "/settings" | "/admit" | "/house/nights") => () => {
    void navigate({ to });
  };
  return [
    { id: "admit", label: t("actionAdmit"), Icon: DoorOpen, act: go("/admit") },
    { id: "census", label: t("actionCensus"), Icon: ListChecks, act: go("/house/nights") },
    { id: "today", label: t("goToday"), Icon: House, act: go("/") },
    { id: "house", label: t("goHouse"), Icon: BedDouble, act: go("/house") },
    { id: "people", label: t("goPeople"), Icon: Users, act: go("/people") },
    { id: "settings", label: t("goSettings"), Icon: Settings, act: go("/settings") },
    {
      id: "privacy",
      label: isPrivate ? t("actionPrivacyOff") : t("actionPrivacyOn"),
      Icon: isPrivate ? Eye : EyeOff,
      act: () => {
        setPrivate(!isPrivate);
      },
    },
    { id: "lock", label: t("actionLock"), Icon: Lock, act: lockHouse },
  ];
}
