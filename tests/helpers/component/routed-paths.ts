import { newRouter } from "../../../renderer/app/router.tsx";

/** Every address of the program without parameters. */
export function routedPaths(): readonly string[] {
  const { routesByPath } = newRouter();
  return Object.keys(routesByPath)
    .map((path) => (path === "/" ? path : path.replace(/\/$/, "")))
    .filter((path) => !path.includes("$"));
}
