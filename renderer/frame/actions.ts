import { useLocation, useNavigate } from "@tanstack/react-router";
import {
  BedDouble,
  CircleQuestionMark,
  Eye,
  EyeOff,
  Folder,
  Keyboard,
  Lock,
  LockKeyhole,
  PencilLine,
  Printer,
  Settings,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { shownKeys } from "../../domain/keys.ts";
import type { Room } from "../../domain/room.ts";
import { useAsk } from "../lib/api.ts";
import { useFileActions } from "../screens/person/use-file-actions.ts";
import { useFileTabs } from "../screens/person/use-file-tabs.ts";
import { sectionsFor, sectionsOfCopy } from "../screens/settings/sections.ts";
import { expectPaper, lockAtOnce, lockHouse } from "../lib/window.ts";
import { fold } from "../ui/fold.ts";
import { useHelp } from "./help.tsx";
import { paths } from "./paths.ts";
import { beginnings, helpPlaces, places, type Place } from "./places.ts";
import { useNames } from "./privacy.tsx";
import { useCanChange, useSession } from "./session.ts";
import { useEvacuationList } from "./use-evacuation-list.ts";

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly act: () => void;
  /** The pointer comes to it, or it is the one that Enter takes. */
  readonly onNear?: () => void;
  /** Other words for it, by which it is found. */
  readonly also?: string;
  /** The key that does the same. */
  readonly keys?: string;
}

export interface ActionGroup {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly Action[];
}

/** What the palette offers besides people, for whoever is signed in. */
export function useActionGroups(): readonly ActionGroup[] {
  const { t } = useTranslation(["frame", "settings"]);
  const toActions = usePlaceActions();
  const inFile = useOpenFile();
  const ofWindow = useWindowActions();
  const ofSettings = useSettingsActions();
  const help = useHelpActions();
  const canChange = useCanChange();
  return [
    { id: "file", title: t("frame:groupFile"), actions: inFile },
    {
      id: "do",
      title: t("frame:searchActions"),
      // In a copy nothing is begun.
      actions: [...(canChange ? toActions(beginnings) : []), ...ofWindow],
    },
    { id: "go", title: t("frame:groupGo"), actions: toActions(places) },
    { id: "settings", title: t("frame:settings"), actions: ofSettings },
    { id: "help", title: t("frame:groupHelp"), actions: [...help, ...toActions(helpPlaces)] },
  ];
}

/** The rooms of the house, by the names it gave them, once something is typed: each leads to its beds. */
export function useRoomActions(text: string): readonly ActionGroup[] {
  const { t } = useTranslation("frame");
  const go = useGo();
  const { data: rooms = [] } = useAsk("rooms.list", {}, { isOn: text !== "" });
  if (text === "") return [];
  const isExact = ({ name }: Room): boolean => fold(name) === fold(text);
  const actions = rooms
    .filter(({ beds }) => beds.length > 0)
    .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)))
    .map(({ id, name }) => ({
      ...{ id: `room.${id}`, label: name, also: t("also.room"), Icon: BedDouble },
      act: go(paths.houseRoom(id)),
    }));
  return [{ id: "rooms", title: t("groupRooms"), actions }];
}

function useGo(): (href: string) => () => void {
  const navigate = useNavigate();
  return (href) => () => {
    void navigate({ href: href.slice(1) });
  };
}

function usePlaceActions(): (all: readonly Place[]) => readonly Action[] {
  const { t } = useTranslation("frame");
  const { me } = useSession();
  const go = useGo();
  return (all) =>
    all
      .filter(({ roles }) => roles === undefined || roles.some((role) => me.roles.includes(role)))
      .map(({ label, href, Icon, shortcut, also }) => ({
        ...{ id: label, label: t(label as "goToday"), Icon, act: go(href) },
        ...(also === undefined ? {} : { also: t(`also.${also}`) }),
        ...(shortcut === undefined ? {} : { keys: shownKeys(shortcut) }),
      }));
}

/** The tabs of the file that is open, and what is begun in it. */
function useOpenFile(): readonly Action[] {
  const at = useLocation({ select: ({ pathname }) => pathname });
  const id = /^\/people\/([\da-f-]{36})/.exec(at)?.[1];
  const go = useGo();
  const tabs = useFileTabs(id ?? "");
  const actions = useFileActions(id ?? "");
  if (id === undefined) return [];
  return [
    ...tabs.map(({ href, label }) => ({ id: href, label, Icon: Folder, act: go(href) })),
    ...actions.map(({ href, label }) => ({ id: href, label, Icon: PencilLine, act: go(href) })),
  ];
}

function useSettingsActions(): readonly Action[] {
  const { t } = useTranslation("settings");
  const { me, copy } = useSession();
  const go = useGo();
  return (copy === null ? sectionsFor(me.roles) : sectionsOfCopy).map((id) => ({
    id: `settings.${id}`,
    label: t(`section.${id}`),
    also: t(`sectionAlso.${id}`),
    Icon: Settings,
    act: go(`#/settings/${id}`),
  }));
}

function useWindowActions(): readonly Action[] {
  const { t } = useTranslation(["frame", "paper"]);
  const { open: printEvacuationList } = useEvacuationList();
  const { isPrivate, setPrivate } = useNames();
  return [
    {
      id: "evacuation",
      label: t("paper:evacuation.action"),
      Icon: Printer,
      act: printEvacuationList,
      onNear: expectPaper,
      also: t("frame:also.evacuation"),
    },
    {
      id: "privacy",
      label: isPrivate ? t("frame:actionPrivacyOff") : t("frame:actionPrivacyOn"),
      Icon: isPrivate ? Eye : EyeOff,
      also: t("frame:also.privacy"),
      keys: shownKeys("privacy"),
      act: () => {
        setPrivate(!isPrivate);
      },
    },
    {
      ...{ id: "lock", label: t("frame:actionLock"), Icon: Lock, act: lockHouse },
      also: t("frame:also.lock"),
      keys: shownKeys("lock"),
    },
    {
      ...{ id: "panic", label: t("frame:actionPanic"), Icon: LockKeyhole, act: lockAtOnce },
      keys: shownKeys("panic"),
    },
  ];
}

function useHelpActions(): readonly Action[] {
  const { t } = useTranslation("frame");
  const { openHandbook, openKeys } = useHelp();
  return [
    {
      ...{ id: "help", label: t("actionHelp"), Icon: CircleQuestionMark, act: openHandbook },
      keys: shownKeys("handbook"),
    },
    {
      ...{ id: "keys", label: t("actionKeys"), Icon: Keyboard, act: openKeys },
      keys: shownKeys("keys"),
    },
  ];
}
