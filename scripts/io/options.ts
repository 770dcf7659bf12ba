import { parseArgs, type ParseArgsConfig } from 'node:util';

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/**
 * Reads the command line; `null` where it asks for help, or is wrong, which is then said with the usage
 * and the exit code.
 * @param isRight what more must hold of the options.
 */
export function readOptions<T extends ParseArgsConfig>(
  config: T,
  usage: string,
  isRight: (parsed: Parsed<T>) => boolean = () => true,
): Parsed<T> | null {
  if ((config.args ?? process.argv).includes('--help')) {
    console.log(usage);
    return null;
  }
  try {
    const parsed = parseArgs(config);
    if (isRight(parsed)) return parsed;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(usage);
  process.exitCode = 1;
  return null;
}
