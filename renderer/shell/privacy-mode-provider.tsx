import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useTranslation } from "react-i18next";
import { HiddenNames } from "../lib/hidden-names-context.ts";
import { hideToasts } from "../ui/overlays/toast.tsx";
import { useShortcut } from "./use-shortcut.ts";

/** Names as the screen may currently show them. */
export interface Names {
  readonly isPrivate: boolean;
  readonly setPrivate: (isPrivate: boolean) => void;
  /** The name, initials in privacy mode, or the file's number where no name is known. */
  readonly nameOf: (person: Named) => string;
  readonly initialsOf: (person: Named) => string;
  /** Free text about a person, or a placeholder while names are hidden: it often identifies the person. */
  readonly textOf: (text: string) => string;
  /** Several texts; while hidden, one placeholder. */
  readonly textsOf: (texts: readonly string[]) => readonly string[];
}

export interface Named {
  readonly name: string | null;
  readonly number: number;
}

/** F8 hides names and shows them again, on any screen. */
export function PrivacyProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("common");
  const [isPrivate, setPrivate] = useState(false);

  useShortcut("privacy", () => setPrivate((was) => !was));
  // A printout may take a while to render, and uses the value at that time.
  const isPrivateNow = useRef(isPrivate);
  useLayoutEffect(() => {
    isPrivateNow.current = isPrivate;
  }, [isPrivate]);
  const areHidden = useCallback(() => isPrivateNow.current, []);
  // A toast on the screen may contain names.
  useLayoutEffect(() => {
    hideToasts(isPrivate ? t("messageHidden") : null);
    return () => hideToasts(null);
  }, [isPrivate, t]);

  const names = useMemo<Names>(() => {
    const numbered = (number: number) => t("person", { number });
    const textOf = (text: string): string => (isPrivate && text !== "" ? t("textHidden") : text);
    return {
      isPrivate,
      setPrivate,
      nameOf: ({ name, number }) =>
        name === null ? numbered(number) : isPrivate ? spacedInitials(name) : name,
      initialsOf: ({ name, number }) => (name === null ? String(number) : initials(name).join("")),
      textOf,
      textsOf: (texts) => (isPrivate ? texts.slice(0, 1).map(textOf) : texts),
    };
  }, [isPrivate, t]);

  return (
    <PrivacyContext value={names}>
      <HiddenNames value={areHidden}>{children}</HiddenNames>
    </PrivacyContext>
  );
}

export function useNames(): Names {
  const names = useContext(PrivacyContext);
  if (names === null) throw new Error("No privacy provider around this component");
  return names;
}

/** Free text about a person, by itself. */
export function PrivateText({ children }: { readonly children: string }) {
  return useNames().textOf(children);
}

/**
 * The placeholder in the fields of a place that is about people, while names are hidden; null where they show their content.
 */
export function useFieldPlaceholder(place: string): string | null {
  const { t } = useTranslation("common");
  const { isPrivate } = useNames();
  return isPrivate && !ofTheHouse.some((one) => place.startsWith(one)) ? t("textHidden") : null;
}

/** Where fields hold texts of the centre and not of a person. */
const ofTheHouse = [
  "/settings",
  "/reports",
  "/house/agreement",
  "/house/out/steps",
  "/house/together/tasks",
];

const PrivacyContext = createContext<Names | null>(null);

const spacedInitials = (name: string): string =>
  initials(name)
    .map((letter) => `${letter}.`)
    .join(" ");

/** The first letters of the first and the last word. */
export function initials(name: string): readonly string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.flatMap((word) => word?.match(/\p{L}/u)?.[0].toLocaleUpperCase() ?? []);
}
