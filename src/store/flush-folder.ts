import { open } from "node:fs/promises";
import { systemCodeOf } from "../model/errors.ts";

/** Makes the rename itself last through a power cut. Some file systems cannot flush a folder; there the rename is as durable as they make it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (cause) {
    if (!["EINVAL", "ENOTSUP", "EPERM", "EISDIR"].includes(systemCodeOf(cause))) throw cause;
  } finally {
    await handle.close();
  }
}
