import { Logger } from '@nestjs/common';
import { Pool, type QueryResultRow } from 'pg';

/**
 * The public side's only way to the database: its own pool, logged in as a role that can read the schema `published`
 * and nothing else. No TypeORM, no entity, no write.
 */
export class PublicDatabase {
  private readonly logger = new Logger(PublicDatabase.name);
  private readonly pool: Pool;

  constructor(readonly url: string) {
    this.pool = new Pool({
      connectionString: url,
      max: 5,
      application_name: 'tracker-public',
      options: '-c default_transaction_read_only=on -c statement_timeout=5s',
    });
    // An idle connection that breaks is replaced by the pool at the next query.
    this.pool.on('error', (error) =>
      this.logger.warn(`the public database connection broke: ${error.message}`),
    );
  }

  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>(sql, [...values]);
    return result.rows;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
