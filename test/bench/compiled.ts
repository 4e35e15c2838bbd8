/** A module as it was compiled: applications have decorators, which this process would not read from the sources. */
export async function compiled<Module>(file: string): Promise<Module> {
  return (await import(
    new URL(`../../dist/${file.replace(/\.ts$/, '.js')}`, import.meta.url).href
  )) as Module;
}
