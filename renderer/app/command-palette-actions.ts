import { useLocation, useNavigate } from "@tanstack/react-router";
import {
  BedDouble,
  BookOpenText,
  CircleQuestionMark,
  Eye,
  EyeOff,
  Folder,
  Keyboard,
  LibraryBig,
  Lock,
  LockKeyhole,
  PencilLine,
  Printer,
  Settings,
  type LucideIcon,
} from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { shownKeys } from "../../domain/core/keyboard-shortcuts.ts";
import type { Room } from "../../domain/accommodation/room.ts";
import { contentsId, type Handbook, type HandbookPage } from "../handbook/handbook.ts";
import { readHandbook } from "../handbook/read-handbook.ts";
import { useProcedure } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePersonActions } from "../person-file/overview/use-person-actions.ts";
import { usePersonTabs } from "../person-file/overview/use-person-tabs.ts";
import { sectionsFor } from "./settings-sections.ts";
import { announcePrintout, lockAtOnce, lockHouse } from "../lib/main-process-ports.ts";
import { foldAccents } from "../ui/fields/fold-accents.ts";
import { useHelp } from "./help-provider.tsx";
import { paths } from "../shell/paths.ts";
import { beginnings, helpPlaces, navigationPlaces, type Place } from "./navigation-places.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paletteSearch, searchWordsInFile } from "./command-palette-search-words.ts";
import { useSession } from "../shell/user-session.ts";
import { useEvacuationPrintout } from "../printing/use-evacuation-printout.ts";

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly act: () => void;
  /** The pointer is over it, or Enter would choose it. */
  readonly onNear?: () => void;
  /** Everyday words that find it. */
  readonly also: readonly string[];
  /** The shortcut of the same action. */
  readonly keys?: string;
}

export interface ActionGroup {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly Action[];
}

/** The actions that the palette offers the signed-in user, besides people. */
export function useActionGroups(): readonly ActionGroup[] {
  const { t } = useTranslation(["frame", "settings"]);
  const toActions = usePlaceActions();
  const inFile = useOpenFile();
  const ofWindow = useWindowActions();
  const ofSettings = useSettingsActions();
  const help = useHelpActions();
  return [
    { id: "file", title: t("frame:groupFile"), actions: inFile },
    {
      id: "do",
      title: t("frame:searchActions"),
      actions: [...toActions(beginnings), ...ofWindow],
    },
    { id: "go", title: t("frame:groupGo"), actions: toActions(navigationPlaces) },
    { id: "settings", title: t("frame:settings"), actions: ofSettings },
    { id: "help", title: t("frame:groupHelp"), actions: [...help, ...toActions(helpPlaces)] },
  ];
}

/** The rooms of the house, by name, once something is typed: each leads to its beds. */
export function useRoomActions(text: string): readonly ActionGroup[] {
  const { t } = useTranslation("frame");
  const go = useGo();
  const { data: rooms = [] } = useProcedure("rooms.list", {}, { isOn: text !== "" });
  if (text === "") return [];
  const isExact = ({ name }: Room): boolean => foldAccents(name) === foldAccents(text);
  const actions = rooms
    .filter(({ beds }) => beds.length > 0)
    .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)))
    .map(({ id, name }) => ({
      id: `room.${id}`,
      label: name,
      also: paletteSearch("room"),
      Icon: BedDouble,
      act: go(paths.houseRoom(id)),
    }));
  return [{ id: "rooms", title: t("groupRooms"), actions }];
}

/** Pages and headings of the handbook with this name; the last entry searches all of it for the typed text. */
export function useHandbookActions(text: string): HandbookActions {
  const { t, i18n } = useTranslation("frame");
  const go = useGo();
  const language = languageFrom(i18n.language);
  const [handbook, setHandbook] = useState<Handbook | null>(null);
  const isWanted = text.length >= tellingLetters;
  useEffect(() => {
    let isCurrent = true;
    if (isWanted)
      void readHandbook(language).then((read) => {
        if (isCurrent) setHandbook(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, language]);
  const sections = handbook === null ? [] : [...handbook.pages.values()].flatMap(headingsOf);
  const headings = sections.map(({ page, slug, title }) => ({
    id: `handbook.${page}#${slug}`,
    label: title,
    also: slug === "" ? paletteSearch(`handbook.${page}`) : [],
    Icon: BookOpenText,
    act: go(paths.handbookAt(page, slug)),
  }));
  const search: Action = {
    id: "handbook.search",
    label: t("searchHandbook", { text }),
    also: [],
    Icon: LibraryBig,
    act: go(paths.handbookSearch(text)),
  };
  return { headings: { id: "handbook", title: t("goHandbook"), actions: headings }, search };
}

/** Shorter texts match too many beginnings. */
const tellingLetters = 3;

export interface HandbookActions {
  readonly headings: ActionGroup;
  readonly search: Action;
}

const headingsOf = ({ id, sections }: HandbookPage): HandbookPage["sections"] =>
  id === contentsId ? [] : sections;

function useGo(): (href: string) => () => void {
  const navigate = useNavigate();
  return (href) => () => void navigate({ href: href.slice(1) });
}

function usePlaceActions(): (all: readonly Place[]) => readonly Action[] {
  const { t } = useTranslation("frame");
  const { me } = useSession();
  const go = useGo();
  return (all) =>
    all
      .filter(({ roles }) => roles === undefined || roles.some((role) => me.roles.includes(role)))
      .map(({ label, href, Icon, shortcut }) => ({
        id: label,
        label: t(label as "goToday"),
        also: paletteSearch(label),
        Icon,
        act: go(href),
        ...(shortcut === undefined ? {} : { keys: shownKeys(shortcut) }),
      }));
}

/** The tabs of the open file, and the actions in it. */
function useOpenFile(): readonly Action[] {
  const at = useLocation({ select: ({ pathname }) => pathname });
  const id = /^\/people\/([\da-f-]{36})/.exec(at)?.[1];
  const go = useGo();
  const tabs = usePersonTabs(id ?? "");
  const actions = usePersonActions(id ?? "");
  if (id === undefined) return [];
  const all = [
    ...tabs.map((tab) => ({ ...tab, Icon: Folder })),
    ...actions.map((action) => ({ ...action, Icon: PencilLine })),
  ];
  return all.map(({ href, label, Icon }) => ({
    id: href,
    label,
    also: searchWordsInFile(href, id),
    Icon,
    act: go(href),
  }));
}

function useSettingsActions(): readonly Action[] {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const go = useGo();
  return sectionsFor(me.roles).map((id) => ({
    id: `settings.${id}`,
    label: t(`section.${id}`),
    also: paletteSearch(`settings.${id}`),
    Icon: Settings,
    act: go(`#/settings/${id}`),
  }));
}

function useWindowActions(): readonly Action[] {
  const { t } = useTranslation(["frame", "paper"]);
  const { open: printEvacuationList } = useEvacuationPrintout();
  const { isPrivate, setPrivate } = useNames();
  return [
    {
      id: "evacuation",
      label: t("paper:evacuation.action"),
      Icon: Printer,
      act: printEvacuationList,
      onNear: announcePrintout,
      also: paletteSearch("evacuation"),
    },
    {
      id: "privacy",
      label: isPrivate ? t("frame:actionPrivacyOff") : t("frame:actionPrivacyOn"),
      Icon: isPrivate ? Eye : EyeOff,
      also: paletteSearch("privacy"),
      keys: shownKeys("privacy"),
      act: () => setPrivate(!isPrivate),
    },
    {
      id: "lock",
      label: t("frame:actionLock"),
      also: paletteSearch("lock"),
      Icon: Lock,
      act: lockHouse,
      keys: shownKeys("lock"),
    },
    {
      id: "panic",
      label: t("frame:actionPanic"),
      also: paletteSearch("panic"),
      Icon: LockKeyhole,
      act: lockAtOnce,
      keys: shownKeys("panic"),
    },
  ];
}

function useHelpActions(): readonly Action[] {
  const { t } = useTranslation("frame");
  const { openHandbook, openKeys } = useHelp();
  return [
    {
      id: "help",
      label: t("actionHelp"),
      also: paletteSearch("help"),
      Icon: CircleQuestionMark,
      act: openHandbook,
      keys: shownKeys("handbook"),
    },
    {
      id: "keys",
      label: t("actionKeys"),
      also: paletteSearch("keys"),
      Icon: Keyboard,
      act: openKeys,
      keys: shownKeys("keys"),
    },
  ];
}
