import { useTranslation } from "react-i18next";
import {
  type HostComputerLine as Line,
  hostComputerTone,
} from "../../../domain/integrity/host-computer.ts";
import { paths } from "../../shell/paths.ts";
import { useSession } from "../../shell/session.ts";
import { useProcedure } from "../../lib/api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";

/** What an administrator should know about this computer before any real data is recorded on it. */
export function HostComputerWarning() {
  const { me } = useSession();
  return me.roles.includes("admin") ? <Looked /> : null;
}

function Looked() {
  const { t } = useTranslation("check");
  const { data: lines } = useProcedure("machine.view", {});
  if (lines === undefined) return null;
  const open = lines.filter((line) => hostComputerTone(line) !== "ok");
  if (open.length === 0) return <Notice tone="ok">{t("machine.allGood")}</Notice>;
  const isRed = open.some((line) => hostComputerTone(line) === "bad");
  const named = (line: Line): string =>
    t("machine.line", {
      fact: t(`machine.fact.${line.fact}`),
      state: t(`machine.state.${line.state}`),
    });
  return (
    <Notice
      tone={isRed ? "bad" : "warn"}
      title={t("machine.title")}
      action={
        <LinkButton size="small" href={paths.settingsCheck}>
          {t("machine.look")}
        </LinkButton>
      }
    >
      {open.map(named).join(" · ")}
    </Notice>
  );
}
