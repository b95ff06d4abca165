import {
  createContext,
  lazy,
  Suspense,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { pageForRoute } from "../handbook/page-for-route.ts";
import { KeyboardShortcutsDialog } from "./keyboard-shortcuts-dialog.tsx";
import { useShortcut } from "../shell/use-shortcut.ts";

/** Help that is available on every screen. */
export interface Help {
  /** Opens the handbook at the page about the current screen. */
  readonly openHandbook: () => void;
  readonly openPage: (page: string) => void;
  readonly openKeys: () => void;
}

/** The reader and the pages are large: loaded on first use. */
const HandbookPanel = lazy(async () => ({
  default: (await import("../handbook/handbook-panel.tsx")).HandbookPanel,
}));

/** F1 and ? open their dialog over any screen, even before sign-in. */
export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<string | null>(null);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const help = useMemo<Help>(
    () => ({
      openHandbook: () => setPage(pageForRoute(window.location.hash.slice(1).replace(/\?.*$/, ""))),
      openPage: setPage,
      openKeys: () => setShowingKeys(true),
    }),
    [],
  );
  useShortcut("handbook", help.openHandbook);
  useShortcut("keys", help.openKeys);
  return (
    <HelpContext value={help}>
      {children}
      {page === null ? null : (
        <Suspense>
          <HandbookPanel key={page} page={page} onClose={() => setPage(null)} />
        </Suspense>
      )}
      <KeyboardShortcutsDialog isOpen={isShowingKeys} onClose={() => setShowingKeys(false)} />
    </HelpContext>
  );
}

export function useHelp(): Help {
  const help = useContext(HelpContext);
  if (help === null) throw new Error("No help around this component");
  return help;
}

const HelpContext = createContext<Help | null>(null);
