import { useNavigate, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTermsOfCentre } from "../lib/texts/term-names-of-centre.ts";
import { HiddenFieldContext } from "../ui/overlays/hidden-field-values.ts";
import { Toasts, undoNewest } from "../ui/overlays/toast.tsx";
import styles from "./app-frame.module.css";
import { PageSlotProvider } from "../shell/page-top-notices.tsx";
import { UnknownLinkNotice } from "../shell/unknown-link-notice.tsx";
import { useFieldPlaceholder } from "../shell/privacy-mode-provider.tsx";
import { LockWarning } from "./lock-warning.tsx";
import { NavigationRail } from "./navigation-rail.tsx";
import { useSession } from "../shell/user-session.ts";
import { TopBar } from "./top-bar.tsx";
import { useGuardedCopy } from "../printing/use-guarded-copy.ts";
import { useShortcut } from "../shell/use-shortcut.ts";
import { ReturnLinkProvider } from "../shell/return-link-provider.tsx";

/** Rail, top bar and page: the landmarks of a screen reader. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("frame");
  const { purpose } = useSession();
  const navigate = useNavigate();
  // The requested screen may still be loading: this is the place that is shown.
  const place = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const content = useTopOfEachScreen();
  const cover = useFieldPlaceholder(place ?? "");
  useGuardedCopy();
  useTermsOfCentre();
  useShortcut("admit", () => void navigate({ to: "/admit" }));
  useShortcut("takeCall", () => void navigate({ to: "/people/referrals/new" }));
  useShortcut("undo", undoNewest);
  return (
    <div className={styles["frame"]}>
      <button
        type="button"
        className={styles["skip"]}
        onClick={() => {
          document.getElementById("content")?.focus();
        }}
      >
        {t("skip")}
      </button>
      <div className={styles["ribbons"]}>
        {purpose === "real" ? null : <aside className={styles["ribbon"]}>{t(purpose)}</aside>}
      </div>
      <NavigationRail />
      <TopBar />
      <main ref={content} id="content" tabIndex={-1} className={styles["main"]} data-place={place}>
        <PageSlotProvider>
          <UnknownLinkNotice />
          <HiddenFieldContext value={cover}>
            <ReturnLinkProvider place={place ?? ""}>{children}</ReturnLinkProvider>
          </HiddenFieldContext>
        </PageSlotProvider>
      </main>
      <Toasts />
      <LockWarning />
    </div>
  );
}

/** Every screen begins at its top, however far the last one was scrolled. */
function useTopOfEachScreen() {
  const content = useRef<HTMLElement>(null);
  // The address that is shown and not the requested one: it changes together with the screen.
  const shown = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname });
  useLayoutEffect(() => {
    content.current?.scrollTo({ top: 0 });
  }, [shown]);
  return content;
}
