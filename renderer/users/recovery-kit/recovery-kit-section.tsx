import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KitState } from "../../../domain/users/recovery-sheets.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { CreateRecoveryKit } from "./create-recovery-kit.tsx";
import { AgreeToNewSheets } from "./agree-to-new-sheets.tsx";
import { NoneOutside } from "./sheet-held-outside.tsx";
import styles from "./recovery-kit.module.css";

export function RecoveryKitSection() {
  const state = useProcedure("kit.state", {});
  const setUp = useProcedure("house.setUp", {});
  const settings = useProcedure("house.settings", {});
  const [isRenewing, setRenewing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fresh, setFresh] = useState<"first" | "renewed" | null>(null);
  const { t } = useTranslation("settings");
  return (
    <QueryBoundary answer={state}>
      {(kit) => (
        <SettingsSection id="kit">
          {isBusy ? null : fresh !== null ? (
            <Fresh isRenewed={fresh === "renewed"} />
          ) : kit.waitsFor !== null ? (
            <AgreeToNewSheets
              waitsFor={kit.waitsFor}
              level={2}
              onAgreed={() => {
                setRenewing(false);
                setFresh("renewed");
              }}
            />
          ) : (
            <State
              kit={kit}
              isPending={setUp.data?.open.includes("kit") === true}
              zone={settings.data?.zone ?? "Europe/Brussels"}
            />
          )}
          {kit.state !== "proved" || isRenewing || isBusy ? (
            <CreateRecoveryKit
              level={2}
              makeLabel={t(
                kit.state === "none"
                  ? "kit.make"
                  : kit.state === "unproved"
                    ? "kit.makeAgain"
                    : "kit.makeNew",
              )}
              onBusy={setBusy}
              onDone={() => {
                setRenewing(false);
                setFresh(isRenewing ? "renewed" : "first");
              }}
            />
          ) : (
            <Renew
              onRenew={() => {
                setFresh(null);
                setRenewing(true);
              }}
            />
          )}
        </SettingsSection>
      )}
    </QueryBoundary>
  );
}

function Fresh({ isRenewed }: { readonly isRenewed: boolean }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <Notice tone="ok" title={t("kit.doneTitle")} isSpoken>
        {t("kit.doneText")}
      </Notice>
      {isRenewed ? (
        <Notice
          tone="warn"
          title={t("kit.renewedTitle")}
          action={
            <LinkButton size="small" href={paths.settingsBackup}>
              {t("kit.toBackup")}
            </LinkButton>
          }
        >
          {t("kit.renewedText")}
        </Notice>
      ) : null}
    </>
  );
}

function State({
  kit,
  isPending,
  zone,
}: {
  readonly kit: KitState;
  readonly isPending: boolean;
  readonly zone: string;
}) {
  const { t } = useTranslation("settings");
  const { dates } = useFormats();
  const moment = kit.provedAt === null ? "" : dates.moment(kit.provedAt, zone);
  switch (kit.state) {
    case "none":
      return (
        <Notice tone="bad" title={t("kit.stateNone")}>
          {t("kit.stateNoneText")}
        </Notice>
      );
    case "unproved":
      return (
        <Notice tone="bad" title={t("kit.stateUnproved")}>
          {t("kit.stateUnprovedText")}
        </Notice>
      );
    case "proved":
      return isPending ? (
        <Notice tone="warn" title={t("kit.statePending")}>
          {t("kit.statePendingText", { moment })}
        </Notice>
      ) : (
        <>
          <Notice tone="ok" title={t("kit.stateProved")}>
            {t("kit.stateProvedText", { moment })}
          </Notice>
          {kit.isOutside === true ? null : <NoneOutside wasAsked={kit.isOutside === false} />}
        </>
      );
  }
}

function Renew({ onRenew }: { readonly onRenew: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["renew"]}>
      <h2>{t("kit.renewTitle")}</h2>
      <p>{t("kit.renewText")}</p>
      <div>
        <Button onPress={onRenew}>{t("kit.makeNew")}</Button>
      </div>
    </div>
  );
}
