import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupsView } from "../../domain/backup/backups-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useVaultEvents } from "../lib/use-vault-events.ts";
import { chooseFolder } from "../lib/main-process-ports.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { MoveVaultCard } from "./move-vault-card.tsx";
import { BackupPlaceCard } from "./backup-place-card.tsx";
import { useRunning } from "../shell/running-job.ts";
import { RunningJobNotice } from "../shell/running-job-notice.tsx";

/** Where the vault is backed up to, which backups are there, and whether they could be restored. */
export function BackupSection() {
  const { t } = useTranslation("backup");
  const view = useProcedure("backups.view", {});
  const keep = useCommand("backups.keepPlace");
  const following = useRunning();
  const [isChoosing, setChoosing] = useState(false);
  useVaultEvents((event) => {
    if (event.event !== "folderChosen" || !isChoosing) return undefined;
    setChoosing(false);
    return event.folder === null
      ? undefined
      : keep.mutateAsync({}).then(() => undefined, ignoreRefusal);
  });
  const choose = () => {
    setChoosing(true);
    chooseFolder();
  };
  const chooseButton = (isFirst: boolean) => (
    <Button kind={isFirst ? "primary" : "outlined"} isPending={keep.isPending} onPress={choose}>
      {t(isFirst ? "choose" : "another")}
    </Button>
  );
  const { running } = following;
  const isBusy = running !== null && (running.progress?.state ?? "running") === "running";
  return (
    <SettingsSection
      id="backup"
      lead={t("lead")}
      {...(view.data !== undefined &&
        view.data.places.length > 0 && { actions: chooseButton(false) })}
    >
      <RefusalNotice error={keep.error} />
      <QueryBoundary answer={view}>
        {(known) => (
          <>
            {running === null ? (
              <Doubts view={known} />
            ) : (
              <RunningJobNotice running={running} onSeen={following.forget} />
            )}
            {known.places.length === 0 ? (
              <Card>
                <EmptyState title={t("none")} action={chooseButton(true)}>
                  {t("noneText")}
                </EmptyState>
              </Card>
            ) : (
              connectedFirst(known.places).map((place) => (
                <BackupPlaceCard
                  key={place.id}
                  place={place}
                  isBusy={isBusy}
                  hasKit={known.hasKit}
                  centreName={known.centreName}
                  onBegun={following.begin}
                />
              ))
            )}
            <MoveVaultCard isBusy={isBusy} />
          </>
        )}
      </QueryBoundary>
    </SettingsSection>
  );
}

/** Connected places first, beside the messages about them. */
const connectedFirst = (places: BackupsView["places"]): BackupsView["places"] =>
  places.toSorted((a, b) => Number(b.state === "here") - Number(a.state === "here"));

/** The problems with backups, the worst first, while no other message is shown. */
function Doubts({ view }: { readonly view: BackupsView }) {
  const { t } = useTranslation("backup");
  const { dates } = useFormats();
  if (!view.hasKit)
    return (
      <Notice
        tone="bad"
        title={t("noKit")}
        action={
          <LinkButton size="small" href={paths.settingsKit}>
            {t("toKit")}
          </LinkButton>
        }
      >
        {t("noKitText")}
      </Notice>
    );
  if (view.isDue)
    return (
      <Notice tone="warn" title={t("due")}>
        {view.lastOutside === null
          ? t("dueNever")
          : t(view.keysChanged === null ? "dueSince" : `dueKeys.${view.keysChanged}`, {
              day: dates.long(view.lastOutside),
            })}
      </Notice>
    );
  if (view.isDrillDue)
    return (
      <Notice tone="info" title={t("drillDue")}>
        {view.lastDrill === null
          ? t("drillNever")
          : t("drillSince", { day: dates.long(view.lastDrill) })}
      </Notice>
    );
  if (view.lastOutside === null || view.lastDrill === null) return null;
  return (
    <Notice tone="ok" title={t("well")}>
      {t("wellText", {
        backup: dates.long(view.lastOutside),
        drill: dates.long(view.lastDrill),
      })}
    </Notice>
  );
}
