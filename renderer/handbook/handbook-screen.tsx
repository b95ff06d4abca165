import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/page.tsx";
import type { Spot } from "./handbook.ts";
import { HandbookReader } from "./handbook-reader.tsx";

export interface HandbookScreenProps {
  readonly page: string;
  readonly heading: string | undefined;
  /** The initial search; empty for none. */
  readonly find: string;
}

/** The handbook as a screen of its own. */
export function HandbookScreen({ page, heading, find }: HandbookScreenProps) {
  const { t } = useTranslation("help");
  const navigate = useNavigate();
  const spot = useMemo<Spot>(
    () => ({ page, ...(heading === undefined ? {} : { heading }) }),
    [page, heading],
  );
  return (
    <Page title={t("handbook")} under={t("handbookUnder")} isNarrow>
      <HandbookReader
        spot={spot}
        find={find}
        onGo={(to) => {
          void navigate({
            to: "/handbook/$page",
            params: { page: to.page },
            search: to.heading === undefined ? {} : { at: to.heading },
          });
        }}
      />
    </Page>
  );
}
